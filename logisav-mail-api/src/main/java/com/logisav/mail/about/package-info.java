/**
 * What a mail is about, and who writes it. A {@link com.logisav.mail.about.MailableRef} names a record of the host without holding
 * it; an {@link com.logisav.mail.about.Actor} in a {@link com.logisav.mail.about.Tenant} writes on behalf of somebody; a {@link
 * com.logisav.mail.about.MailContext} carries both, with the languages, into every question that the host is asked. Read {@code
 * MailableRef} first.
 */
@NullMarked
package com.logisav.mail.about;

import org.jspecify.annotations.NullMarked;
