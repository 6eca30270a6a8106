/** What is refused in a project file, and how the refusal says where. */
@NullMarked
package org.crossroads.soapui.project;

import org.jspecify.annotations.NullMarked;
