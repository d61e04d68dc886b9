package com.logisav.mail.documents;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures for documents, drawn here. */
final class Pictures {

    private Pictures() {}

    static byte[] png(int width, int height) {
        return drawn(width, height, BufferedImage.TYPE_INT_ARGB, "png");
    }

    static byte[] jpeg(int width, int height) {
        return drawn(width, height, BufferedImage.TYPE_INT_RGB, "jpg");
    }

    private static byte[] drawn(int width, int height, int type, String format) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.ORANGE, width, height, Color.BLUE));
        graphics.fillOval(0, 0, width, height);
        graphics.dispose();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
