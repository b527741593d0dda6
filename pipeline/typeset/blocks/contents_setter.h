#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/manuscript.h"
#include "typeset/blocks/setting.h"

namespace nenpo::typeset {

/// Where links to the contents page lead.
constexpr std::string_view kContentsAnchor = "contents";

/// 目次: its title like a chapter's, then an entry a heading with leader and folio. The height does
/// not depend on the folios, so that setting it again with the right ones moves nothing.
Pieces set_contents(const model::Contents& contents,
                    const std::vector<const model::Heading*>& headings,
                    const std::map<std::string, std::string>& folios, Setting& setting);

}  // namespace nenpo::typeset
