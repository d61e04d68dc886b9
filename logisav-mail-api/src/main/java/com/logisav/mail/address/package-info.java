/**
 * To whom. Raw text becomes an {@link com.logisav.mail.address.EmailAddress} here and nowhere else; a {@link
 * com.logisav.mail.address.Recipient} is a mailbox with a role and the reason why it is there. Read {@code EmailAddress} first.
 */
@NullMarked
package com.logisav.mail.address;

import org.jspecify.annotations.NullMarked;
