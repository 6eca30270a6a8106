package org.crossroads.bench.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Ports of the loopback address that nobody listens on at the moment. */
public final class FreePorts {

    private static final int ATTEMPTS = 50;
    private static final int HIGHEST = 65_535;

    private FreePorts() {}

    /** The first of so many in a row. */
    public static int inARow(int number) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int first = find(1).get(0);
            if (first + number <= HIGHEST
                    && IntStream.range(first + 1, first + number).allMatch(FreePorts::isFree)) {
                return first;
            }
        }
        throw new IOException("there are no " + number + " free ports in a row");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** So many different ones. */
    public static List<Integer> find(int number) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < number; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }
}
