#pragma once

#include "model/gathering.h"
#include "model/style_gathering.h"
#include "typeset/blocks/setting.h"
#include "typeset/flow/piece.h"

namespace nenpo::typeset {

/// Items one below the other. Who speaks stands flush right behind a leader, on the item's line if
/// the leader has room there, otherwise on the next.
Pieces set_agenda(const model::Agenda& agenda, const model::AgendaStyle& style, Setting& setting);

/// People in columns beside each other, numbers running down, then across; one piece. Names are
/// spread over the width of five characters, a reading stands centred on its own characters and
/// moves nothing.
Piece set_roster(const model::Roster& roster, const model::RosterStyle& style, Setting& setting);

/// A dot a person on a circle, the first at its top.
Piece set_people_ring(const model::PeopleRing& ring, const model::PeopleRingStyle& style,
                      Setting& setting);

/// Round tables in columns, the facilitators' seats at their feet, the other seats clockwise from
/// there, and arrows between neighbours. Seats that were not handed in are a dashed ring that says
/// so.
Piece set_seating_plan(const model::SeatingPlan& plan, const model::SeatingStyle& style,
                       Setting& setting);

/// What the tables speak about, in the same columns; the facilitators of a row at one height.
Piece set_workshop_themes(const model::WorkshopThemes& themes, const model::ThemesStyle& style,
                          Setting& setting);

Piece set_masthead(const model::Masthead& head, const model::MastheadStyle& style,
                   Setting& setting);

Piece set_ruled_rows(const model::RuledRows& rows, const model::RuledRowsStyle& style,
                     Setting& setting);

/// An arrow from what stands at its left, the dashed box of what is avoided, an arrow down, the
/// solid box of what is hoped for.
Piece set_turn(const model::Turn& turn, const model::TurnStyle& style, Setting& setting);

/// The office at the left; beside it how to reach it; below that the words to look for in a framed
/// box with its button.
Piece set_contact(const model::Contact& contact, const model::ContactStyle& style,
                  Setting& setting);

}  // namespace nenpo::typeset
