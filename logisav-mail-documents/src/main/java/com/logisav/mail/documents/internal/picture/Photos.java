package com.logisav.mail.documents.internal.picture;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Photos as paper needs them: upright, and with no more pixels than can be seen. Works with the JDK's own reader and writer of JPEG, in memory,
 * whatever other ones a host has. A photo that they cannot unfold stays as it is.
 */
public final class Photos {

    /** Pixels of the longer side: a page of A4 between its margins at 200 an inch. */
    public static final int A_PAGE = 2000;

    private static final float QUALITY = 0.85f;
    /** Less is not worth a photo's second compression. */
    private static final double WORTH = 1.25;

    private Photos() {}

    /** The photo as its camera was held; the same bytes for one that is upright, and for what is no JPEG. */
    public static byte[] upright(byte[] bytes, PictureHeader header) {
        return header.turn() == 1 ? bytes : made(bytes, header, A_PAGE).orElse(bytes);
    }

    /** The photo upright and with no more pixels than a page can show. */
    public static byte[] forPage(byte[] bytes, PictureHeader header) {
        boolean large = header.isJpeg() && Math.max(header.width(), header.height()) > A_PAGE * WORTH;
        return large ? smaller(bytes, made(bytes, header, A_PAGE), header.turn() != 1) : upright(bytes, header);
    }

    /**
     * The photo with fewer pixels.
     *
     * @param longer pixels of the longer side
     * @return empty where that is not worth it
     */
    public static Optional<byte[]> scaled(byte[] bytes, int longer) {
        return PictureHeader.read(bytes).filter(PictureHeader::isJpeg)
            .filter(header -> Math.max(header.width(), header.height()) > longer * WORTH)
            .flatMap(header -> made(bytes, header, longer)).filter(made -> made.length < bytes.length);
    }

    private static byte[] smaller(byte[] before, Optional<byte[]> after, boolean turned) {
        return after.filter(made -> turned || made.length < before.length).orElse(before);
    }

    private static Optional<byte[]> made(byte[] bytes, PictureHeader header, int longer) {
        try {
            double scale = Math.min(1, (double) longer / Math.max(header.width(), header.height()));
            Samples wanted = Samples.of(read(bytes, (int) Math.max(1, 1 / scale / 2)), (int) Math.max(1, Math.round(header.width() * scale)),
                (int) Math.max(1, Math.round(header.height() * scale)));
            return wanted.bands() == 1 || wanted.bands() == 3 ? Optional.of(written(wanted.turned(header.turn()))) : Optional.empty();
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Each so many pixels of each so many rows: what is left out needs no memory. */
    private static Raster read(byte[] bytes, int step) throws IOException {
        ImageReader reader = first(ImageIO.getImageReadersByFormatName("jpeg"));
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param).getRaster();
        } finally {
            reader.dispose();
        }
    }

    private static byte[] written(Samples samples) throws IOException {
        ImageWriter writer = first(ImageIO.getImageWritersByFormatName("jpeg"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(samples.image(), null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The JDK's, so that a plug-in on a host's class path changes no bytes. */
    private static <T> T first(Iterator<T> all) throws IOException {
        T first = null;
        while (all.hasNext()) {
            T each = all.next();
            if (each.getClass().getName().startsWith("com.sun.imageio.")) {
                return each;
            }
            first = first == null ? each : first;
        }
        if (first == null) {
            throw new IOException("this JDK has no JPEG");
        }
        return first;
    }
}
