package org.crossroads.exchange.xml;

/**
 * How much XML a stranger may send.
 *
 * @param bytes of the whole message, octets on the wire
 * @param depth of nested elements
 * @param elements in all
 * @param children of one element
 * @param distinctNames of elements and attributes: hash collisions need many
 * @param attributes of one element
 * @param textLength of one run of text or one attribute value, in characters
 */
public record XmlLimits(
        int bytes, int depth, int elements, int children, int distinctNames, int attributes, int textLength) {

    /** Room for the largest message of the contracts, and little more. */
    public static final XmlLimits MESSAGE = new XmlLimits(2 * 1024 * 1024, 64, 50_000, 20_000, 1_000, 32, 2_000_000);

    /** Depth, names and attributes as of any message; elements as many as real data of that size have, and then some. */
    public static XmlLimits ofAnswer(int bytes) {
        return new XmlLimits(
                bytes,
                MESSAGE.depth,
                Math.max(MESSAGE.elements, bytes / 40),
                Math.max(MESSAGE.children, bytes / 80),
                MESSAGE.distinctNames,
                MESSAGE.attributes,
                bytes);
    }
}
