package org.crossroads.bench.server;

import jakarta.xml.ws.Dispatch;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.soap.SOAPBinding;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import javax.xml.namespace.QName;
import javax.xml.transform.Source;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.configuration.jsse.TLSClientParameters;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.jaxws.DispatchImpl;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.crossroads.sandbox.network.SandboxHome;

/**
 * What a developer has after a day with CXF: an endpoint that checks and decrypts a question, puts it to the source signed
 * and encrypted anew, and passes the answer back the same way. No hub logic, no evidence, nothing tuned.
 */
public final class BareRelay {

    private static final String NAMESPACE = "urn:crossroads:identification:v1";
    private static final QName SERVICE = new QName(NAMESPACE, "IdentificationService");
    private static final QName PORT = new QName(NAMESPACE, "IdentificationPort");

    private BareRelay() {}

    /** Arguments: the sandbox's directory, the port to serve on, the address of the source. */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException, LifecycleException {
        ParentWatch.begin();
        Path directory = Path.of(arguments[0]);
        SandboxHome home = SandboxHome.open(directory, Clock.systemUTC());
        RelayKeys keys = RelayKeys.make(home.pki(), Path.of(System.getProperty("java.io.tmpdir")));
        StockSecurity security = new StockSecurity(keys);
        Bus bus = BusFactory.getDefaultBus();
        publish(bus, security, new PassOn(dispatch(arguments[2], security, keys)));
        tomcat(Integer.parseInt(arguments[1]), home, bus).start();
    }

    private static void publish(Bus bus, StockSecurity security, PassOn passOn) {
        EndpointImpl endpoint = new EndpointImpl(bus, passOn);
        endpoint.setWsdlLocation("classpath:META-INF/crossroads/wsdl/IdentificationService-v1.wsdl");
        endpoint.getInInterceptors().addAll(security.in());
        endpoint.getOutInterceptors().add(security.out("useReqSigCert"));
        endpoint.getOutFaultInterceptors().add(security.out("useReqSigCert"));
        endpoint.publish("/identification/v1");
    }

    private static Dispatch<Source> dispatch(String source, StockSecurity security, RelayKeys keys)
            throws IOException, GeneralSecurityException {
        Service service = Service.create(SERVICE);
        service.addPort(PORT, SOAPBinding.SOAP11HTTP_BINDING, source);
        Dispatch<Source> dispatch = service.createDispatch(PORT, Source.class, Service.Mode.PAYLOAD);
        Client client = ((DispatchImpl<Source>) dispatch).getClient();
        client.getOutInterceptors().add(security.out(RelayKeys.SOURCE));
        client.getInInterceptors().addAll(security.in());
        client.getInFaultInterceptors().addAll(security.in());
        TLSClientParameters tls = new TLSClientParameters();
        tls.setTrustManagers(keys.tls());
        ((HTTPConduit) client.getConduit()).setTlsClientParameters(tls);
        return dispatch;
    }

    /** The connector has the settings of the hub's own. */
    static Tomcat tomcat(int port, SandboxHome home, Bus bus) throws IOException {
        SSLHostConfig tls = new SSLHostConfig();
        tls.setProtocols("TLSv1.2+TLSv1.3");
        SSLHostConfigCertificate certificate =
                new SSLHostConfigCertificate(tls, SSLHostConfigCertificate.Type.UNDEFINED);
        certificate.setCertificateKeystoreFile(home.pki().hubTls().toString());
        certificate.setCertificateKeystoreType("PKCS12");
        certificate.setCertificateKeystorePassword(String.valueOf(home.pki().readPassword()));
        tls.addCertificate(certificate);
        Connector connector = new Connector();
        connector.setPort(port);
        connector.setSecure(true);
        connector.setScheme("https");
        connector.setProperty("address", "127.0.0.1");
        connector.setProperty("SSLEnabled", "true");
        connector.setProperty("maxKeepAliveRequests", "-1");
        connector.setProperty("keepAliveTimeout", "60000");
        connector.setProperty("connectionTimeout", "5000");
        connector.setProperty("maxThreads", "200");
        connector.setProperty("maxConnections", "4096");
        connector.setProperty("acceptCount", "200");
        connector.addSslHostConfig(tls);
        Tomcat tomcat = new Tomcat();
        String base = System.getProperty("java.io.tmpdir");
        tomcat.setBaseDir(base);
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("", base);
        CXFNonSpringServlet servlet = new CXFNonSpringServlet();
        servlet.setBus(bus);
        Tomcat.addServlet(context, "cxf", servlet);
        context.addServletMappingDecoded("/ws/*", "cxf");
        return tomcat;
    }
}
