import type { BrowserContext, ConsoleMessage } from '@playwright/test';

/**
 * Everything a browser complains of during a journey: console errors and warnings (hydration and refused policy
 * directives among them), exceptions nobody caught, and answers of 500 and more.
 */
export class Watch {
  readonly complaints: string[] = [];
  private readonly expected: RegExp[] = [];

  /** A complaint that the journey provokes on purpose. */
  expect(...patterns: RegExp[]): void {
    this.expected.push(...patterns);
  }

  async on(context: BrowserContext): Promise<void> {
    context.on('console', (message) => this.hear(message));
    context.on('weberror', (error) => this.add(`uncaught: ${error.error().stack ?? error.error().message}`));
    context.on('response', (response) => {
      if (response.status() >= 500) this.add(`${response.status()} from ${response.url()}`);
    });
    // The console names the directive only; the event names what was refused and where.
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(
          `policy violation: ${event.violatedDirective} refused ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`,
        );
      });
    });
  }

  unexpected(): string[] {
    return this.complaints.filter((complaint) => !this.expected.some((pattern) => pattern.test(complaint)));
  }

  private hear(message: ConsoleMessage): void {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    // Chromium's remark on a busy machine's timing, about a stylesheet that Next names twice.
    if (/was preloaded using link preload but not used within a few seconds/.test(message.text())) return;
    this.add(`${message.type()}: ${message.text()} (${message.location().url})`);
  }

  private add(complaint: string): void {
    this.complaints.push(complaint);
  }
}
