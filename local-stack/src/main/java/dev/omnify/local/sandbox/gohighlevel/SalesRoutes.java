package dev.omnify.local.sandbox.gohighlevel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.omnify.local.sandbox.Request;
import dev.omnify.local.sandbox.gohighlevel.GoHighLevelApi.Call;
import dev.omnify.local.sandbox.gohighlevel.data.Location;
import dev.omnify.local.sandbox.gohighlevel.data.Opportunity;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** The location itself, its opportunities, pipeline, campaigns and workflows. */
final class SalesRoutes {
    private static final List<String> CAMPAIGNS =
            List.of("Welcome series", "Winter sale", "Win-back after 90 days", "Birthday coupon", "Spring collection");
    private static final List<String> WORKFLOWS =
            List.of("New lead: first answer", "Abandoned basket", "After first purchase", "Review request", "Win-back");
    private static final List<String> STATUSES = List.of("open", "won", "lost", "abandoned", "all");

    ObjectNode location(Call call) {
        call.grant().requireLocation(call.id());
        var plan = call.location().plan();
        var answer = GoHighLevelApi.object();
        var json = answer.putObject("location");
        json.put("id", plan.id()).put("companyId", call.location().fixedId("company", 0));
        json.put("name", plan.name()).put("country", plan.country()).put("timezone", plan.timezone());
        json.put("email", "hello@" + plan.domain()).put("website", "https://" + plan.domain());
        json.putObject("business").put("name", plan.name()).put("country", plan.country());
        json.putObject("settings")
                .put("allowDuplicateContact", false)
                .put("allowDuplicateOpportunity", true)
                .put("allowFacebookNameMerge", false)
                .put("disableContactTimezone", false);
        return answer.put("traceId", UUID.randomUUID().toString());
    }

    ObjectNode opportunities(Call call) {
        Checks.location(call, "location_id");
        Checks.oneOf(call.request(), "status", STATUSES);
        int limit = Checks.number(call.request(), "limit", 20, 1, 100);
        int page = Checks.number(call.request(), "page", 1, 1, 1_000_000);
        var matching = call.location().opportunities().stream()
                .filter(wanted(call.request(), call.location()))
                .toList();
        int from = Math.min(
                matching.size(),
                call.request()
                        .parameter("startAfterId")
                        .map(id -> after(matching, id))
                        .orElse((page - 1) * limit));
        int to = Math.min(matching.size(), from + limit);
        var answer = GoHighLevelApi.object();
        var list = answer.putArray("opportunities");
        matching.subList(from, to).forEach(opportunity -> list.add(json(opportunity, call.location())));
        var meta = answer.putObject("meta").put("total", matching.size()).put("currentPage", from / limit + 1);
        if (to > from) {
            var last = matching.get(to - 1);
            meta.put("startAfterId", last.id()).put("startAfter", last.createdAt());
            if (to < matching.size()) {
                meta.put("nextPage", from / limit + 2).put("nextPageUrl", nextUrl(call, limit, last));
            }
        }
        return answer.put("traceId", UUID.randomUUID().toString());
    }

    private static String nextUrl(Call call, int limit, Opportunity last) {
        return "https://services.leadconnectorhq.com/opportunities/search?location_id=%s&limit=%d&startAfter=%d&startAfterId=%s"
                .formatted(call.grant().location(), limit, last.createdAt(), last.id());
    }

    private static int after(List<Opportunity> all, String id) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(id)) {
                return i + 1;
            }
        }
        return all.size();
    }

    private static Predicate<Opportunity> wanted(Request request, Location location) {
        String status = request.parameter("status").orElse("all");
        var contact = request.parameter("contact_id");
        var id = request.parameter("id");
        return opportunity -> (status.equals("all") || status.equals(opportunity.status()))
                && contact.filter(wanted -> !wanted.equals(
                                location.contact(opportunity.contact()).id()))
                        .isEmpty()
                && id.filter(wanted -> !wanted.equals(opportunity.id())).isEmpty();
    }

    private static ObjectNode json(Opportunity opportunity, Location location) {
        var contact = location.contact(opportunity.contact());
        var json = GoHighLevelApi.object();
        json.put("id", opportunity.id()).put("name", opportunity.name()).put("monetaryValue", opportunity.value());
        json.put("pipelineId", location.fixedId("pipeline", 0));
        json.put("pipelineStageId", location.fixedId("stage", opportunity.stage()));
        json.put("status", opportunity.status()).put("source", contact.source());
        json.put("createdAt", time(opportunity.createdAt())).put("updatedAt", time(opportunity.updatedAt()));
        json.put("lastStatusChangeAt", time(opportunity.updatedAt()));
        json.put("lastStageChangeAt", time(opportunity.updatedAt()));
        json.put("contactId", contact.id()).put("locationId", location.plan().id());
        var person = json.putObject("contact").put("id", contact.id()).put("name", contact.name());
        person.put("email", contact.email());
        if (contact.phone() != null) {
            person.put("phone", contact.phone());
        }
        contact.tags().forEach(person.putArray("tags")::add);
        return json;
    }

    ObjectNode pipelines(Call call) {
        Checks.location(call, "locationId");
        var answer = GoHighLevelApi.object();
        var pipeline = answer.putArray("pipelines").addObject();
        pipeline.put("id", call.location().fixedId("pipeline", 0)).put("name", "Sales");
        pipeline.put("showInFunnel", true).put("showInPieChart", true);
        pipeline.put("locationId", call.grant().location());
        var stages = pipeline.putArray("stages");
        for (int stage = 0; stage < Location.STAGES.size(); stage++) {
            stages.addObject()
                    .put("id", call.location().fixedId("stage", stage))
                    .put("name", Location.STAGES.get(stage))
                    .put("position", stage);
        }
        return answer;
    }

    ObjectNode campaigns(Call call) {
        Checks.location(call, "locationId");
        var wanted = call.request().parameter("status");
        var answer = GoHighLevelApi.object();
        var list = answer.putArray("campaigns");
        for (int number = 0; number < CAMPAIGNS.size(); number++) {
            String status = number % 3 == 1 ? "draft" : "published";
            if (wanted.filter(other -> !other.equals(status)).isEmpty()) {
                list.addObject()
                        .put("id", call.location().fixedId("campaign", number))
                        .put("name", CAMPAIGNS.get(number))
                        .put("status", status)
                        .put("locationId", call.grant().location());
            }
        }
        return answer;
    }

    ObjectNode workflows(Call call) {
        Checks.location(call, "locationId");
        var began = call.location().plan().firstDay().atStartOfDay(ZoneOffset.UTC);
        var answer = GoHighLevelApi.object();
        var list = answer.putArray("workflows");
        for (int number = 0; number < WORKFLOWS.size(); number++) {
            list.addObject()
                    .put("id", call.location().fixedId("workflow", number))
                    .put("name", WORKFLOWS.get(number))
                    .put("status", number % 4 == 3 ? "draft" : "published")
                    .put("version", number + 1)
                    .put("createdAt", began.plusDays(number).toInstant().toString())
                    .put("updatedAt", began.plusDays(30L * number).toInstant().toString())
                    .put("locationId", call.grant().location());
        }
        return answer;
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
