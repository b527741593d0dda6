#pragma once

#include "model/diagrams.h"
#include "model/style_diagrams.h"
#include "typeset/blocks/setting.h"
#include "typeset/flow/piece.h"

namespace nenpo::typeset {

// One figure each, to the width of its column. Figures are one piece; the rows of tables are
// pieces, between which a page may end and a growing box stands apart.

Piece set_timeline(const model::Timeline& line, const model::TimelineStyle& style,
                   Setting& setting);
Piece set_nested_tiers(const model::NestedTiers& figure, const model::NestedTiersStyle& style,
                       Setting& setting);
Piece set_hub(const model::Hub& hub, const model::HubStyle& style, Setting& setting);
Piece set_position(const model::PositionFigure& figure, const model::PositionStyle& style,
                   Setting& setting);
Piece set_process(const model::Process& process, const model::ProcessStyle& style,
                  Setting& setting);
Piece set_items(const model::Items& items, const model::ItemsStyle& style, Setting& setting);
Piece set_opinions(const model::Opinions& opinions, const model::OpinionsStyle& style,
                   Setting& setting);
Piece set_sheet_counter(const model::SheetCounter& counter, const model::SheetCounterStyle& style,
                        Setting& setting);
Pieces set_labels(const model::LabelTable& table, const model::LabelTableStyle& style,
                  Setting& setting);
Pieces set_statistics(const model::Statistics& statistics, const model::StatisticsStyle& style,
                      Setting& setting);

}  // namespace nenpo::typeset
