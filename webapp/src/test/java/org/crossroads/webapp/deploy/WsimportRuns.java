package org.crossroads.webapp.deploy;

import com.sun.tools.ws.wscompile.WsimportTool;
import java.util.Arrays;
import java.util.List;

/** Metro's wsimport, several times in one virtual machine: the directory, then the addresses of the WSDLs. */
final class WsimportRuns {

    private WsimportRuns() {}

    public static void main(String[] arguments) {
        List<String> wsdls = Arrays.asList(arguments).subList(1, arguments.length);
        boolean done = wsdls.stream()
                .allMatch(wsdl -> new WsimportTool(System.out)
                        .run(new String[] {"-Xnocompile", "-s", arguments[0], "-d", arguments[0], wsdl}));
        System.exit(done ? 0 : 1);
    }
}
