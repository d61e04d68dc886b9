package com.logisav.mail.specification.planted.leaning;

import com.logisav.mail.specification.planted.printing.internal.DrawsWithPdfBox;

class UsesWhatUsesALibrary {
    DrawsWithPdfBox drawing;
}
