package dev.omnify.local.sandbox.gohighlevel.data;

import java.util.List;
import java.util.SplittableRandom;

/** Invented people: common names put together at random, addresses under domains reserved for examples. */
final class Names {
    private static final List<String> FIRST = List.of(
            "Amara", "Anna", "Arjun", "Aylin", "Beatriz", "Ben", "Camille", "Carlos", "Chloe", "Daniel", "Diego",
            "Elena", "Emil", "Emma", "Farah", "Finn", "Grace", "Hana", "Hassan", "Ines", "Isaac", "Ivan", "Jade",
            "Jonas", "Julia", "Kai", "Karim", "Laila", "Leo", "Lina", "Lucas", "Maja", "Marco", "Maya", "Mei", "Mila",
            "Mohamed", "Nadia", "Nina", "Noah", "Nora", "Oliver", "Olivia", "Omar", "Paula", "Pedro", "Priya", "Rafael",
            "Rosa", "Samir", "Sara", "Sofia", "Tariq", "Theo", "Tomas", "Vera", "Victor", "Yara", "Yuki", "Zoe");
    private static final List<String> LAST = List.of(
            "Abbott",
            "Almeida",
            "Andersen",
            "Banerjee",
            "Bauer",
            "Becker",
            "Bianchi",
            "Brooks",
            "Carter",
            "Castro",
            "Chen",
            "Cohen",
            "Costa",
            "Dubois",
            "Eriksen",
            "Evans",
            "Farouk",
            "Fischer",
            "Garcia",
            "Gupta",
            "Haddad",
            "Hansen",
            "Hughes",
            "Ibrahim",
            "Ito",
            "Jansen",
            "Johnson",
            "Kaya",
            "Khan",
            "Kim",
            "Kowalski",
            "Larsen",
            "Lopez",
            "Martin",
            "Mehta",
            "Meyer",
            "Moreau",
            "Murphy",
            "Nakamura",
            "Nguyen",
            "Novak",
            "Okafor",
            "Olsen",
            "Park",
            "Patel",
            "Pereira",
            "Petrov",
            "Rossi",
            "Russo",
            "Santos",
            "Sato",
            "Schmidt",
            "Silva",
            "Singh",
            "Smith",
            "Tanaka",
            "Turner",
            "Walker",
            "Weber",
            "Yilmaz");
    private static final List<String> CITIES = List.of(
            "Austin",
            "Boston",
            "Chicago",
            "Columbus",
            "Dallas",
            "Denver",
            "Madison",
            "Phoenix",
            "Portland",
            "Raleigh",
            "Richmond",
            "Seattle");
    private static final List<String> SOURCES =
            List.of("online store", "newsletter form", "facebook ads", "google ads", "referral", "walk-in");

    private Names() {}

    static String first(SplittableRandom random) {
        return pick(FIRST, random);
    }

    static String last(SplittableRandom random) {
        return pick(LAST, random);
    }

    static String city(SplittableRandom random) {
        return pick(CITIES, random);
    }

    static String source(SplittableRandom random) {
        return pick(SOURCES, random);
    }

    private static String pick(List<String> words, SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }
}
