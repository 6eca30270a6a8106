package org.crossroads.webapp.deploy;

import java.util.Arrays;
import java.util.List;
import org.apache.cxf.tools.common.ToolContext;
import org.apache.cxf.tools.wsdlto.WSDLToJava;

/** CXF's wsdl2java, several times in one virtual machine: the directory, then the addresses of the WSDLs. */
final class Wsdl2javaRuns {

    private Wsdl2javaRuns() {}

    public static void main(String[] arguments) throws Exception {
        List<String> wsdls = Arrays.asList(arguments).subList(1, arguments.length);
        for (String wsdl : wsdls) {
            new WSDLToJava(new String[] {"-client", "-d", arguments[0], wsdl}).run(new ToolContext());
        }
    }
}
