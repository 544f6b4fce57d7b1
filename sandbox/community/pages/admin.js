// Copying, which a page cannot do without a script. Where there is no clipboard, the buttons stay away.
const buttons = navigator.clipboard ? document.querySelectorAll('button[data-copies]') : [];

// What a changed label shows, said to whoever does not see it.
const said = document.createElement('p');
said.className = 'unseen';
said.setAttribute('role', 'status');
document.querySelector('main').append(said);

for (const button of buttons) {
  const [label] = button.childNodes;
  const usual = label.data;
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).textContent);
      label.data = 'Copied';
    } catch {
      label.data = 'Could not copy';
    }
    said.textContent = `${button.textContent}.`;
    setTimeout(() => {
      label.data = usual;
      said.textContent = '';
    }, 2000);
  });
}
