/**
 * What the application implements so that mails can be written about its records: this package is the whole of the work.
 *
 * <p>Read {@link com.logisav.examples.fieldservice.mail.FieldServiceMail} first, which puts the library together. {@code BillingTypes} and
 * {@code FieldTypes} describe the records; {@code ClientContacts} knows to whom, {@code StoredFiles} with which files,
 * {@code BillingPapers} and {@code VisitPapers} with which document, {@link com.logisav.examples.fieldservice.mail.MessageLibrary} in which words,
 * {@code JobPermissions} who may, {@code CompanyMailboxes} under which name, {@link com.logisav.examples.fieldservice.mail.MailSettings}
 * through which server; {@link com.logisav.examples.fieldservice.mail.JdbcJournal} remembers what became of it.
 */
@NullMarked
package com.logisav.examples.fieldservice.mail;

import org.jspecify.annotations.NullMarked;
