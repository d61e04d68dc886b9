/** The way into the library for a host. Read {@link com.logisav.mail.core.RecordType} for how a record of the host becomes one of ours. */
@NullMarked
package com.logisav.mail.core;

import org.jspecify.annotations.NullMarked;
