/**
 * What a SoapUI project file says: suites, requests, assertions and WS-Security settings, read strictly.
 *
 * <p>A file that holds anything the runner would have to ignore is refused, with the element and its place. The shape is
 * that of SoapUI 5.7, so that the same file can be opened there by hand.
 */
@NullMarked
package org.crossroads.soapui.project;

import org.jspecify.annotations.NullMarked;
