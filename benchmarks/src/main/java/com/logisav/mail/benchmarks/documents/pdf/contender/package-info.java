/** Those who make the PDF, each as somebody would who knows its documentation. */
@NullMarked
package com.logisav.mail.benchmarks.documents.pdf.contender;

import org.jspecify.annotations.NullMarked;
