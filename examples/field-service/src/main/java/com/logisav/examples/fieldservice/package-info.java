/**
 * A small host application with logisav-mail in it. Its records and their data ({@code records}, {@code data}) and its documents ({@code
 * documents}) know nothing of the library; {@code mail} is what it implements to send mails; {@code demo} plays its users. Read {@link
 * com.logisav.examples.fieldservice.mail.FieldServiceMail} first.
 */
@NullMarked
package com.logisav.examples.fieldservice;

import org.jspecify.annotations.NullMarked;
