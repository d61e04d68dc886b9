package com.logisav.mail.documents.internal.pdf;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * All that a page may load: pictures, by an address that only {@link Pictures} understands. Whatever else is asked for, by whichever way
 * (style sheets, fonts, SVG, an address of the network or of the disk), is not there.
 */
final class SealedResources {

    private final Pictures pictures;

    SealedResources(Pictures pictures) {
        this.pictures = pictures;
    }

    void use(PdfRendererBuilder builder) {
        builder.useExternalResourceAccessControl(this::isPicture, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(this::isPicture, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useUriResolver((base, address) -> resolve(address));
        builder.useProtocolsStreamImplementation(reference -> new Bytes(pictures.bytes(reference)), Pictures.PROTOCOL);
        builder.useProtocolsStreamImplementation(address -> new Bytes(null), "http", "https", "data", "classpath", "file", "jar", "ftp");
    }

    private boolean isPicture(@Nullable String address, @Nullable ExternalResourceType type) {
        return type == ExternalResourceType.IMAGE_RASTER;
    }

    /** An address that is none of ours is answered by null, which is how the engine is told that there is nothing. */
    private @Nullable String resolve(@Nullable String address) {
        if (address == null || address.isEmpty()) {
            return null;
        }
        return pictures.reference(address);
    }

    private static final class Bytes implements FSStream {

        private final byte @Nullable [] bytes;

        Bytes(byte @Nullable [] bytes) {
            this.bytes = bytes;
        }

        @Override
        public @Nullable InputStream getStream() {
            return bytes == null ? null : new ByteArrayInputStream(bytes);
        }

        @Override
        public @Nullable Reader getReader() {
            InputStream in = getStream();
            return in == null ? null : new InputStreamReader(in, StandardCharsets.UTF_8);
        }
    }
}
