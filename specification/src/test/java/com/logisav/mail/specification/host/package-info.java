/**
 * A host to specify by: Maintenance Dupont, a small company with records of seven types, whose classes know nothing of the library, and a
 * second company with equal identifiers. Read {@link com.logisav.mail.specification.host.MaintenanceDupont} first.
 */
@NullMarked
package com.logisav.mail.specification.host;

import org.jspecify.annotations.NullMarked;
