import { appendFile } from 'node:fs/promises';

/** Prints each line, keeps it in the file where one is named, and sets the exit code to 1 if a goal isn't met. */
export async function reportLines(lines, file) {
  for (const line of lines) {
    const text = JSON.stringify(line);
    console.log(text);
    if (file) await appendFile(file, `${text}\n`);
  }
  process.exitCode = lines.some(({ met }) => met === false) ? 1 : 0;
}
