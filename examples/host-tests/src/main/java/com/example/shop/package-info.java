/**
 * A small shop that sends its bills. {@link com.example.shop.Bill} and {@link com.example.shop.Bills} are its own and know nothing of mail; {@link
 * com.example.shop.ShopMail} says what mails are about. Read that first.
 */
package com.example.shop;
