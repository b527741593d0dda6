#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/inlines.h"

namespace nenpo::model {

// What an invitation to a meeting and its leaflet are made of. All words are those of the prose and
// of the roster; nothing is counted by hand.

/// 次第: numbered items, with a leader to the one who speaks.
struct Agenda {
  struct Item {
    std::string number;
    Inlines text;
    Inlines remark{};   // （詳細は裏面をご覧ください。）; may be empty
    Inlines speaker{};  // may be empty
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

/// 車座: a dot a person, in a ring.
struct PeopleRing {
  std::size_t people = 0;
  std::string alternative_text;
  SourceLine from{};
};

/// 席次: tables with their facilitators and who sits at them, clockwise from the facilitator.
struct SeatingPlan {
  struct Seat {
    std::string number;  // of the roster
    std::string family;
  };
  struct Table {
    std::string letter;       // A
    std::string facilitator;  // 高梨区長
    std::vector<Seat> seats;  // empty: not handed in
  };
  std::vector<Table> tables;
  std::string alternative_text;
  SourceLine from{};
};

/// ワークショップテーマ: what each table speaks about, in columns as those of the seating plan.
struct WorkshopThemes {
  struct Theme {
    Inlines table;  // A テーブル
    Inlines theme;
    Inlines facilitator;  // （ファシリテーター：高梨区長）
  };
  std::vector<Theme> themes;
  SourceLine from{};
};

/// A title with the word before it and the remark in brackets behind it: 第44回 / 区民車座集会 /
/// （高津区）.
struct Masthead {
  std::string kind;  // Style: [masthead.<kind>]
  int level = 1;     // of the title, among the headings
  Inlines kicker, title, remark;
  SourceLine from{};
};

/// Lines between rules: 日時, 会場; or a list of short words.
struct RuledRows {
  struct Row {
    Inlines label;  // may be empty
    Inlines text;
  };
  std::string kind;  // Style: [ruled_rows.<kind>]
  std::vector<Row> rows;
  SourceLine from{};
};

/// From what is feared to what is hoped for: two boxes and the arrow between them.
struct Turn {
  Inlines avoided, hoped;
  SourceLine from{};
};

/// 問い合わせ: an office, how to reach it, and what to look for on its home page.
struct Contact {
  struct Way {
    std::string label;  // TEL
    std::string value;  // 044-200-1986
  };
  std::vector<Inlines> office;
  std::vector<Way> ways;
  std::string search_lead, search_words, search_button;  // may be empty
  SourceLine from{};
};

struct Gathering : std::variant<Agenda, Roster, PeopleRing, SeatingPlan, WorkshopThemes, Masthead,
                                RuledRows, Turn, Contact> {
  using variant::variant;
};

void visit_inlines(Gathering& gathering, const VisitInlines& visit);
std::string dump(const Gathering& gathering);

}  // namespace nenpo::model
