/**
 * The pictures of documents, PDF and Word alike: bytes that a host gave come in, what they are and how large goes out, and photos as paper needs
 * them. {@code PictureHeader} reads, {@code Photos} turns and scales.
 */
@NullMarked
package com.logisav.mail.documents.internal.picture;

import org.jspecify.annotations.NullMarked;
