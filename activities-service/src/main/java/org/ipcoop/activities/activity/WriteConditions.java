package org.ipcoop.activities.activity;

import jakarta.ws.rs.HeaderParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a writer that may create or replace demands of what is there, if anything; neither header is needed. */
public record WriteConditions(
        @HeaderParam("If-Match")
        @Parameter(description = "Replace this version only: its ETag", example = "\"3\"")
        @Nullable
        String ifMatch,

        @HeaderParam("If-None-Match")
        @Parameter(description = "* to create only, never replace", example = "*")
        @Nullable
        String ifNoneMatch) {}
