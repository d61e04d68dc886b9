/** A host's own Maven project, built by Maven from the artifacts of this build: what other people's build files do to the library. */
@NullMarked
package com.logisav.mail.acceptance.hostproject;

import org.jspecify.annotations.NullMarked;
