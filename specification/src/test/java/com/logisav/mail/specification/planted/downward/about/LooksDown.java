package com.logisav.mail.specification.planted.downward.about;

import com.logisav.mail.specification.planted.downward.spi.LooksUp;
import java.util.List;

class LooksDown {
    List<LooksUp> hiddenInATypeArgument;
}
