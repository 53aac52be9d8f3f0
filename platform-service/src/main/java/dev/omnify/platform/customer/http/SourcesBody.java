package dev.omnify.platform.customer.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The sources that ever told of a customer. */
@Schema(name = "CustomerSources")
record SourcesBody(List<String> items) {}
