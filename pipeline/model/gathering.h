#pragma once

#include <string>
#include <variant>
#include <vector>

#include "model/inlines.h"

namespace nenpo::model {

/// 次第: numbered items, with a leader to the one who speaks.
struct Agenda {
  struct Item {
    std::string number;
    Inlines text;
    Inlines speaker;  // may be empty
  };
  std::vector<Item> items;
  SourceLine from{};
};

/// 参加者名簿: people with their affiliation, names with ruby where it was handed in.
struct Roster {
  struct Person {
    std::string number;
    std::string affiliation;
    std::string role;  // 代表; may be empty
    Inlines family, given;
    std::string fact{};
  };
  std::vector<Person> people;
  SourceLine from{};
};

struct Gathering : std::variant<Agenda, Roster> {
  using variant::variant;
};

void visit_inlines(Gathering& gathering, const VisitInlines& visit);
std::string dump(const Gathering& gathering);

}  // namespace nenpo::model
