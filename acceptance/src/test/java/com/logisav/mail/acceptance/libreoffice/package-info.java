/** Word documents, made of templates that LibreOffice wrote, opened again by LibreOffice and by Apache POI. */
@NullMarked
package com.logisav.mail.acceptance.libreoffice;

import org.jspecify.annotations.NullMarked;
