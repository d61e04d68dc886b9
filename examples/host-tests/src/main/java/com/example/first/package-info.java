/** The smallest host that there is: one class of its own, and what mails about it are. */
package com.example.first;
