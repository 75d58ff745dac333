package org.ipcoop.platform.limit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a resource method the body limit of a load other than {@link Load#ORDINARY}, and counts its calls as imports.
 *
 * <pre>
 * &#64;POST
 * &#64;Path("import")
 * &#64;Accepts(Load.BULK)
 * public Response importAll(InputStream body)
 * </pre>
 *
 * Reading past the limit throws {@link org.ipcoop.platform.problem.DomainException.TooLarge}, which has to reach the caller:
 * a method that catches what fails while it reads lets that one pass.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Accepts {
    /** What the method takes. */
    Load value();
}
