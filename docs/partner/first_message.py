"""A first message to the hub without a SOAP library: signs, encrypts, sends, decrypts, verifies.

    pip install lxml cryptography
    python3 first_message.py PKI-DIRECTORY HUB-ADDRESS

What it does not do and a real client must: check the hub's certificate against the network's authorities when that changes,
and compare the ticket and the age of the reply's timestamp.
"""
import base64, datetime, hashlib, os, ssl, sys, urllib.error, urllib.request, uuid
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509 import load_pem_x509_certificate
from lxml import etree

SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
OASIS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-"
WSSE, WSU = OASIS + "wssecurity-secext-1.0.xsd", OASIS + "wssecurity-utility-1.0.xsd"
X509 = OASIS + "x509-token-profile-1.0#X509v3"
DS, XENC, DSIG_MORE = "http://www.w3.org/2000/09/xmldsig#", "http://www.w3.org/2001/04/xmlenc#", "http://www.w3.org/2001/04/xmldsig-more#"
C14N, GCM, OAEP = "http://www.w3.org/2001/10/xml-exc-c14n#", "http://www.w3.org/2009/xmlenc11#aes256-gcm", XENC + "rsa-oaep-mgf1p"
NS = {"s": SOAP, "wsse": WSSE, "wsu": WSU, "ds": DS, "xenc": XENC}
oaep = padding.OAEP(padding.MGF1(hashes.SHA1()), hashes.SHA1(), None)
b64 = lambda octets: base64.b64encode(octets).decode()

def canonical(element, method=None):
    """Exclusive canonicalisation; the hub's own signatures name prefixes to be kept."""
    kept = None if method is None else method.find("{" + C14N + "}InclusiveNamespaces")
    prefixes = [] if kept is None else kept.get("PrefixList").split()
    return etree.tostring(element, method="c14n", exclusive=True, inclusive_ns_prefixes=prefixes)

def protect(body, key, certificate, hub):
    now = datetime.datetime.now(datetime.timezone.utc)
    moment = lambda t: t.strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"
    envelope = etree.fromstring(f"""<s:Envelope xmlns:s="{SOAP}"><s:Header><wsse:Security s:mustUnderstand="1" xmlns:wsse="{WSSE}" xmlns:wsu="{WSU}"><wsu:Timestamp wsu:Id="ts"><wsu:Created>{moment(now)}</wsu:Created><wsu:Expires>{moment(now + datetime.timedelta(minutes=5))}</wsu:Expires></wsu:Timestamp><wsse:BinarySecurityToken wsu:Id="token" EncodingType="{OASIS}soap-message-security-1.0#Base64Binary" ValueType="{X509}">{b64(certificate.public_bytes(serialization.Encoding.DER))}</wsse:BinarySecurityToken></wsse:Security></s:Header><s:Body wsu:Id="body" xmlns:wsu="{WSU}">{body}</s:Body></s:Envelope>""")
    security, soap_body = envelope.find(".//wsse:Security", NS), envelope.find("s:Body", NS)
    digest = lambda element: b64(hashlib.sha256(canonical(element)).digest())
    references = "".join(f"""<ds:Reference URI="#{name}"><ds:Transforms><ds:Transform Algorithm="{C14N}"/></ds:Transforms><ds:DigestMethod Algorithm="{XENC}sha256"/><ds:DigestValue>{digest(element)}</ds:DigestValue></ds:Reference>"""
                         for name, element in (("ts", security.find("wsu:Timestamp", NS)), ("body", soap_body)))
    signature = etree.fromstring(f"""<ds:Signature xmlns:ds="{DS}"><ds:SignedInfo><ds:CanonicalizationMethod Algorithm="{C14N}"/><ds:SignatureMethod Algorithm="{DSIG_MORE}rsa-sha256"/>{references}</ds:SignedInfo><ds:SignatureValue/><ds:KeyInfo><wsse:SecurityTokenReference xmlns:wsse="{WSSE}"><wsse:Reference URI="#token" ValueType="{X509}"/></wsse:SecurityTokenReference></ds:KeyInfo></ds:Signature>""")
    security.append(signature)
    signature.find("ds:SignatureValue", NS).text = b64(key.sign(canonical(signature.find("ds:SignedInfo", NS)), padding.PKCS1v15(), hashes.SHA256()))
    # Encrypt the content of the Body, and put the wrapped key in front of the signature: decrypt first, then verify.
    secret, nonce = AESGCM.generate_key(256), os.urandom(12)
    plain = b"".join(canonical(child) for child in soap_body)
    cipher = lambda octets: f'<xenc:CipherData><xenc:CipherValue>{b64(octets)}</xenc:CipherValue></xenc:CipherData>'
    for child in list(soap_body): soap_body.remove(child)
    soap_body.append(etree.fromstring(f"""<xenc:EncryptedData Id="data" Type="{XENC}Content" xmlns:xenc="{XENC}"><xenc:EncryptionMethod Algorithm="{GCM}"/>{cipher(nonce + AESGCM(secret).encrypt(nonce, plain, None))}</xenc:EncryptedData>"""))
    security.insert(0, etree.fromstring(f"""<xenc:EncryptedKey xmlns:xenc="{XENC}"><xenc:EncryptionMethod Algorithm="{OAEP}"/>{cipher(hub.public_key().encrypt(secret, oaep))}<xenc:ReferenceList><xenc:DataReference URI="#data"/></xenc:ReferenceList></xenc:EncryptedKey>"""))
    return etree.tostring(envelope, xml_declaration=True, encoding="UTF-8")

def unprotect(octets, key, hub):
    """Decrypts, then verifies that the hub signed the Body and the Timestamp of this envelope."""
    envelope = etree.fromstring(octets, etree.XMLParser(resolve_entities=False, no_network=True))
    security, body = envelope.find("s:Header/wsse:Security", NS), envelope.find("s:Body", NS)
    wrapped = security.find("xenc:EncryptedKey//xenc:CipherValue", NS)
    if wrapped is not None:
        secret = key.decrypt(base64.b64decode(wrapped.text), oaep)
        data = base64.b64decode(body.find(".//xenc:CipherValue", NS).text)
        plain = AESGCM(secret).decrypt(data[:12], data[12:], None)
        scope = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in body.nsmap.items() if prefix)
        body.replace(body[0], etree.fromstring(f"<scope{scope}>".encode() + plain + b"</scope>")[0])
    signature, info = security.find("ds:Signature", NS), security.find("ds:Signature/ds:SignedInfo", NS)
    hub.public_key().verify(base64.b64decode(signature.findtext("ds:SignatureValue", None, NS)),
                            canonical(info, info.find("ds:CanonicalizationMethod", NS)), padding.PKCS1v15(), hashes.SHA256())
    signed = {reference.get("URI")[1:]: reference for reference in info.findall("ds:Reference", NS)}
    for element in (body, security.find("wsu:Timestamp", NS)):
        reference = signed[element.get(f"{{{WSU}}}Id")]
        digest = hashlib.sha256(canonical(element, reference.find(".//ds:Transform", NS))).digest()
        if base64.b64decode(reference.findtext("ds:DigestValue", None, NS)) != digest:
            raise ValueError("not signed: " + element.tag)
    return body[0]

pki, hub_url = sys.argv[1], sys.argv[2]
password = open(f"{pki}/password", "rb").read().strip()
key, certificate, _ = pkcs12.load_key_and_certificates(open(f"{pki}/keys/RVA.p12", "rb").read(), password)
hub = load_pem_x509_certificate(open(f"{pki}/certificates/KSZ.pem", "rb").read())
body = f"""<t:sendTestMessageRequest xmlns:t="urn:crossroads:testconnection:v1" xmlns:c="urn:crossroads:common:v1"><t:informationCustomer><c:ticket>{uuid.uuid4()}</c:ticket><c:customerIdentification><c:cbeNumber>0999000525</c:cbeNumber></c:customerIdentification></t:informationCustomer><t:echo>hello</t:echo></t:sendTestMessageRequest>"""
request = urllib.request.Request(hub_url + "/ws/testconnection/v1", protect(body, key, certificate, hub),
    {"Content-Type": "text/xml;charset=UTF-8", "SOAPAction": '"urn:crossroads:testconnection:sendTestMessage"'})
try:
    reply = urllib.request.urlopen(request, context=ssl.create_default_context(cafile=f"{pki}/root.pem"), timeout=30)
except urllib.error.HTTPError as fault:
    reply = fault
print(reply.headers["Crossroads-Receipt"])
print(etree.tostring(unprotect(reply.read(), key, hub), pretty_print=True).decode())
