// A first message to the hub with the library "soap": signs and encrypts what goes out, decrypts what comes in.
// It does not verify the signature of the reply, which a real client must.
//
//     npm install soap@1.13
//     NODE_EXTRA_CA_CERTS=root.pem node first_message.js PKI-DIRECTORY HUB-ADDRESS
const fs = require('fs'), crypto = require('crypto'), soap = require('soap');
const XENC = 'http://www.w3.org/2001/04/xmlenc#', C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const OAEP = { padding: crypto.constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' };
const [pki, url] = process.argv.slice(2);
const key = fs.readFileSync(`${pki}/keys/RVA.key`), certificate = fs.readFileSync(`${pki}/certificates/RVA.pem`), hub = fs.readFileSync(`${pki}/certificates/KSZ.pem`);

class SignedAndEncrypted extends soap.WSSecurityCert {
  constructor() {
    super(key, certificate, '', { signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
      signatureTransformations: [C14N], signerOptions: { idMode: 'wssecurity' } });
  }
  postProcess(xml, prefix) {
    const signed = super.postProcess(xml, prefix);
    const secret = crypto.randomBytes(32), nonce = crypto.randomBytes(12), cipher = crypto.createCipheriv('aes-256-gcm', secret, nonce);
    return signed.replace(new RegExp(`(<${prefix}:Body[^>]*>)([\\s\\S]*)(</${prefix}:Body>)`), (all, open, plain, close) => {
      const data = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${open}<xenc:EncryptedData xmlns:xenc="${XENC}" Id="data" Type="${XENC}Content"><xenc:EncryptionMethod Algorithm="http://www.w3.org/2009/xmlenc11#aes256-gcm"/><xenc:CipherData><xenc:CipherValue>${data.toString('base64')}</xenc:CipherValue></xenc:CipherData></xenc:EncryptedData>${close}`;
    }).replace(/(<wsse:Security[^>]*>)/, (open) => `${open}<xenc:EncryptedKey xmlns:xenc="${XENC}"><xenc:EncryptionMethod Algorithm="${XENC}rsa-oaep-mgf1p"/><xenc:CipherData><xenc:CipherValue>${crypto.publicEncrypt({ key: hub, ...OAEP }, secret).toString('base64')}</xenc:CipherValue></xenc:CipherData><xenc:ReferenceList><xenc:DataReference URI="#data"/></xenc:ReferenceList></xenc:EncryptedKey>`);
  }
}

function decrypt(xml) {
  const wrapped = /<xenc:EncryptedKey[\s\S]*?<xenc:CipherValue>([^<]+)/.exec(xml);
  if (!wrapped) return xml;
  const secret = crypto.privateDecrypt({ key, ...OAEP }, Buffer.from(wrapped[1], 'base64'));
  return xml.replace(/<xenc:EncryptedData[\s\S]*?<xenc:CipherValue>([^<]+)[\s\S]*?<\/xenc:EncryptedData>/, (all, value) => {
    const data = Buffer.from(value, 'base64');
    const decipher = crypto.createDecipheriv('aes-256-gcm', secret, data.subarray(0, 12));
    decipher.setAuthTag(data.subarray(-16));
    return decipher.update(data.subarray(12, -16), undefined, 'utf8') + decipher.final('utf8');
  });
}

class Decrypting extends soap.HttpClient {
  handleResponse(req, res, body) { return super.handleResponse(req, res, decrypt(String(body))); }
}

(async () => {
  const client = await soap.createClientAsync(url + '/ws/testconnection/v1?wsdl', { httpClient: new Decrypting() });
  client.setSecurity(new SignedAndEncrypted());   // a new one for each call
  try {
    const [response] = await client.sendTestMessageAsync({
      informationCustomer: { ticket: crypto.randomUUID(), customerIdentification: { cbeNumber: '0999000525' } },
      echo: 'hello',
    });
    console.log(response.status, response.result.institution, client.lastResponseHeaders['crossroads-receipt']);
  } catch (error) {
    const fault = error.root && error.root.Envelope.Body.Fault;
    console.log(fault ? fault.detail.CrossroadsFault.detail : error);
  }
})();
