package org.crossroads.exchange.client;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The octets of an answer, in pieces: reading them frees each piece behind the reader, so that a large answer is not in
 * memory twice. Filled by one thread, then read once by another.
 */
final class Octets {

    private static final int PIECE = 32 * 1024;

    private final Deque<byte[]> pieces = new ArrayDeque<>();
    private int usedOfLast;
    private long size;

    /** Copies what is left in the buffer: to keep it would keep the whole connection's buffer behind it. */
    void add(ByteBuffer buffer) {
        while (buffer.hasRemaining()) {
            if (pieces.isEmpty() || usedOfLast == pieces.getLast().length) {
                pieces.add(new byte[pieces.isEmpty() ? Math.min(PIECE, buffer.remaining()) : PIECE]);
                usedOfLast = 0;
            }
            byte[] last = pieces.getLast();
            int length = Math.min(buffer.remaining(), last.length - usedOfLast);
            buffer.get(last, usedOfLast, length);
            usedOfLast += length;
            size += length;
        }
    }

    long size() {
        return size;
    }

    void clear() {
        pieces.clear();
        size = 0;
        usedOfLast = 0;
    }

    /** A copy of all of it. */
    byte[] toArray() {
        byte[] all = new byte[Math.toIntExact(size)];
        int at = 0;
        for (byte[] piece : pieces) {
            int length = piece == pieces.getLast() ? usedOfLast : piece.length;
            System.arraycopy(piece, 0, all, at, length);
            at += length;
        }
        return all;
    }

    /** Reads it, and lets go of what was read. */
    InputStream drain() {
        return new Draining();
    }

    private final class Draining extends InputStream {

        private int at;

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            while (!pieces.isEmpty()) {
                byte[] first = pieces.getFirst();
                int left = (pieces.size() == 1 ? usedOfLast : first.length) - at;
                if (left > 0) {
                    int given = Math.min(left, length);
                    System.arraycopy(first, at, into, offset, given);
                    at += given;
                    return given;
                }
                pieces.removeFirst();
                at = 0;
            }
            return -1;
        }
    }
}
