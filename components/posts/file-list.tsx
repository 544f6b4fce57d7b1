import { FileText } from 'lucide-react';
import type { PostView } from './post';

/** Files that hang on a post, each with its name and size. */
export function FileList({ files }: { files: PostView['assets'] }) {
  if (files.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1.5">
      {files.map((file) => (
        <li key={file.id}>
          <a
            href={file.url ?? undefined}
            target="_blank"
            rel="noopener noreferrer"
            referrerPolicy="no-referrer"
            className="flex min-h-12 items-center gap-3 rounded-[10px] border border-hairline px-4 py-2 text-ui transition-colors hover:bg-hover"
          >
            <FileText aria-hidden="true" size={18} strokeWidth={1.75} className="shrink-0 text-ink-3" />
            <bdi className="min-w-0 truncate font-[560]">{file.originalFilename ?? 'A file'}</bdi>
            <span className="ms-auto shrink-0 text-ink-2 text-meta">{file.fileSize}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
