/**
 * What one caller may ask of a replica: how large a request may be and how many of them in a minute.
 *
 * <p>An address takes ordinary requests unless its method says otherwise: {@code @Accepts(Load.FILE)} or
 * {@code @Accepts(Load.BULK)} gives it the larger body limit of that load, and the budget of imports. Nothing else is to be
 * done: a body over the limit is a 413, announced or not, and what a method reads from its {@code InputStream} is never more.
 */
@org.jspecify.annotations.NullMarked
package org.ipcoop.platform.limit;
