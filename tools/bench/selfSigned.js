import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/**
 * A key and a certificate for some host names, made anew for one run, and the hash by which Chromium can be told to
 * trust that key alone. Ignoring every certificate error instead would keep Chromium from caching anything.
 * @param {readonly string[]} hosts
 * @returns {{ key: string, cert: string, keyHash: string }}
 */
export function selfSigned(hosts) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const name = sequence(tagged(0x31, sequence(oid.commonName, tagged(0x0c, Buffer.from('Closeout bench')))));
  const day = 86_400_000;
  const names = sequence(...hosts.map((host) => tagged(0x82, Buffer.from(host))));
  const content = sequence(
    tagged(0xa0, tagged(0x02, Buffer.from([2]))),
    tagged(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    sequence(oid.ecdsaWithSha256),
    name,
    sequence(utc(Date.now() - day), utc(Date.now() + 7 * day)),
    name,
    spki,
    tagged(0xa3, sequence(sequence(oid.subjectAltName, tagged(0x04, names)))),
  );
  const signature = sign('sha256', content, { key: privateKey, dsaEncoding: 'der' });
  const certificate = sequence(
    content,
    sequence(oid.ecdsaWithSha256),
    tagged(0x03, Buffer.concat([Buffer.from([0]), signature])),
  );
  const lines = certificate.toString('base64').replace(/.{64}/g, '$&\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    keyHash: createHash('sha256').update(spki).digest('base64'),
  };
}

const oid = {
  commonName: Buffer.from('0603550403', 'hex'),
  subjectAltName: Buffer.from('0603551d11', 'hex'),
  ecdsaWithSha256: Buffer.from('06082a8648ce3d040302', 'hex'),
};

/** One DER element. @param {number} tag @param {Buffer} content */
function tagged(tag, content) {
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

/** @param {Buffer[]} parts */
function sequence(...parts) {
  return tagged(0x30, Buffer.concat(parts));
}

/** @param {number} time */
function utc(time) {
  const digits = new Date(time).toISOString().replace(/\D/g, '').slice(2, 14);
  return tagged(0x17, Buffer.from(`${digits}Z`));
}
