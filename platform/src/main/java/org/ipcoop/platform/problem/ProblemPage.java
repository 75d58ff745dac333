package org.ipcoop.platform.problem;

import java.util.List;
import java.util.stream.Collectors;
import org.ipcoop.platform.http.Language;
import org.ipcoop.platform.problem.ProblemsResource.Description;

/** Problem types as a page for people who follow a {@code type} in the browser; without scripts, styles of its own only. */
final class ProblemPage {
    private static final String PAGE = """
            <!doctype html>
            <html lang="%s">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>%s</title>
            <style>body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}</style>
            %s<p><a href="/problems">%s</a></p>
            </html>
            """;
    private static final String TYPE = """
            <article>
            <h1>%d %s</h1>
            <p><a href="%s"><code>%s</code></a></p>
            <p>%s</p>
            <p><strong>%s</strong> %s</p>
            </article>
            """;

    private ProblemPage() {}

    static String of(List<Description> types, Language language, ProblemRenderer texts) {
        String all = texts.text(language, "page.all");
        String title = types.size() == 1 ? types.getFirst().title() : all;
        String action = texts.text(language, "page.action");
        String body = types.stream().map(type -> article(type, action)).collect(Collectors.joining());
        return PAGE.formatted(language.tag(), escape(title), body, escape(all));
    }

    private static String article(Description type, String action) {
        return TYPE.formatted(
                type.status(),
                escape(type.title()),
                type.type(),
                type.type(),
                escape(type.meaning()),
                escape(action),
                escape(type.action()));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
