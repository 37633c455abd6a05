// Receives webhooks and checks their signature. npm install standardwebhooks
import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';

const webhook = new Webhook(process.env['WEBHOOK_SECRET'] ?? ''); // whsec_…, shown when you subscribe
const seen = new Set<string>(); // in real life a unique key in your database

createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
  request.on('end', () => {
    try {
      webhook.verify(body, request.headers as Record<string, string>);
    } catch {
      response.writeHead(401).end();
      return;
    }
    const event = JSON.parse(body) as { id: string; type: string; subject: string };
    // A message may come twice: the id says so.
    if (!seen.has(event.id)) console.log(event.type, event.subject);
    seen.add(event.id);
    response.writeHead(204).end();
  });
}).listen(Number(process.env['PORT'] ?? 9000), () => console.log('ready'));
