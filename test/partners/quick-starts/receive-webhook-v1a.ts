// Receives webhooks and checks them with the public key alone (v1a, Ed25519). Needs nothing but Node.
import { createPublicKey, verify } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';

const bytes = Buffer.from((process.env['WEBHOOK_PUBLIC_KEY'] ?? '').slice('whpk_'.length), 'base64');
const key = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url') } });

const isOurs = (headers: IncomingHttpHeaders, body: string): boolean => {
  const [id, timestamp] = [String(headers['webhook-id']), String(headers['webhook-timestamp'])];
  if (!(Math.abs(Date.now() / 1000 - Number(timestamp)) <= 300)) return false;
  return String(headers['webhook-signature'])
    .split(' ')
    .filter((signature) => signature.startsWith('v1a,'))
    .some((signature) => verify(null, Buffer.from(`${id}.${timestamp}.${body}`), key, Buffer.from(signature.slice(4), 'base64')));
};

createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
  request.on('end', () => {
    const taken = isOurs(request.headers, body);
    if (taken) {
      const event = JSON.parse(body) as { type: string; subject: string };
      console.log(event.type, event.subject);
    }
    response.writeHead(taken ? 204 : 401).end();
  });
}).listen(Number(process.env['PORT'] ?? 9000), () => console.log('ready'));
