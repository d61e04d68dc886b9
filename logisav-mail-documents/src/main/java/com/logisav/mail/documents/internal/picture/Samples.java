package com.logisav.mail.documents.internal.picture;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** The samples of a photo, row after row. Integers alone: every machine and every JDK comes to the same. */
final class Samples {

    private final int width;
    private final int height;
    private final int bands;
    private final byte[] values;

    private Samples(int width, int height, int bands) {
        this.width = width;
        this.height = height;
        this.bands = bands;
        this.values = new byte[width * height * bands];
    }

    /** As they are stored, whatever profile they are meant in: the engine shows them so, too. */
    static Samples of(Raster raster) {
        Samples samples = new Samples(raster.getWidth(), raster.getHeight(), raster.getNumBands());
        int[] row = new int[samples.width * samples.bands];
        for (int y = 0; y < samples.height; y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, samples.width, 1, row);
            for (int i = 0; i < row.length; i++) {
                samples.values[y * row.length + i] = (byte) row[i];
            }
        }
        return samples;
    }

    int bands() {
        return bands;
    }

    /** Each pixel the middle of those that it stands for; no larger than it is. */
    Samples scaled(int newWidth, int newHeight) {
        if (newWidth >= width && newHeight >= height) {
            return this;
        }
        Samples scaled = new Samples(Math.min(newWidth, width), Math.min(newHeight, height), bands);
        for (int y = 0; y < scaled.height; y++) {
            for (int x = 0; x < scaled.width; x++) {
                for (int band = 0; band < bands; band++) {
                    scaled.values[(y * scaled.width + x) * bands + band] = (byte) mean(start(x, width, scaled.width), start(x + 1, width, scaled.width),
                        start(y, height, scaled.height), start(y + 1, height, scaled.height), band);
                }
            }
        }
        return scaled;
    }

    private static int start(int at, int from, int to) {
        return (int) ((long) at * from / to);
    }

    private int mean(int left, int right, int top, int bottom, int band) {
        int sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += values[(y * width + x) * bands + band] & 0xFF;
            }
        }
        int count = (right - left) * (bottom - top);
        return (sum + count / 2) / count;
    }

    /** Upright, for a camera that was held so. */
    Samples turned(int turn) {
        boolean lies = turn > 4;
        Samples turned = new Samples(lies ? height : width, lies ? width : height, bands);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                // EXIF names the sides of the scene where row 0 and column 0 of the file are.
                int across = turn == 2 || turn == 3 || turn == 7 || turn == 8 ? width - 1 - x : x;
                int down = turn == 3 || turn == 4 || turn == 6 || turn == 7 ? height - 1 - y : y;
                int to = lies ? across * turned.width + down : down * turned.width + across;
                System.arraycopy(values, (y * width + x) * bands, turned.values, to * bands, bands);
            }
        }
        return turned;
    }

    BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, bands == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
        WritableRaster raster = image.getRaster();
        int[] row = new int[width * bands];
        for (int y = 0; y < height; y++) {
            for (int i = 0; i < row.length; i++) {
                row[i] = values[y * row.length + i] & 0xFF;
            }
            raster.setPixels(0, y, width, 1, row);
        }
        return image;
    }
}
