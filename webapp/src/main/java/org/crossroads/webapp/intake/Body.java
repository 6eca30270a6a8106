package org.crossroads.webapp.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** What came of a body: the whole of it, or why there is none. */
sealed interface Body {

    InputStream open();

    /** It is too large whatever else it is: octets enough to be refused as such. */
    static Body tooLarge(int most) {
        return new TooLarge(most);
    }

    /** All of it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Whole(byte[] octets) implements Body {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(octets);
        }
    }

    /** More than is taken; gives one octet more than that, and none of the sender's. */
    record TooLarge(int most) implements Body {
        @Override
        public InputStream open() {
            return new InputStream() {
                private int left = most + 1;

                @Override
                public int read() {
                    return left-- > 0 ? ' ' : -1;
                }

                @Override
                public int read(byte[] buffer, int offset, int length) {
                    int given = Math.min(left, length);
                    left -= given;
                    Arrays.fill(buffer, offset, offset + given, (byte) ' ');
                    return given == 0 && length > 0 ? -1 : given;
                }
            };
        }
    }

    /** It did not come whole. */
    record Broken(String why) implements Body {
        @Override
        public InputStream open() {
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException(why);
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    throw new IOException(why);
                }
            };
        }
    }
}
