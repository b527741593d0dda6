#include <array>

#include "ingest/number_format.h"

namespace nenpo::ingest {
namespace {

/// ECMA-376 Part 1, 18.8.30, with the Japanese codes where the clause leaves them to the language
/// (5-8, 14, 22, 27-44, 50-58).
constexpr std::array<std::string_view, 59> kBuiltin{
    "General",
    "0",
    "0.00",
    "#,##0",
    "#,##0.00",
    R"("¥"#,##0;"¥"\-#,##0)",
    R"("¥"#,##0;[Red]"¥"\-#,##0)",
    R"("¥"#,##0.00;"¥"\-#,##0.00)",
    R"("¥"#,##0.00;[Red]"¥"\-#,##0.00)",
    "0%",
    "0.00%",  // 10
    "0.00E+00",
    "# ?/?",
    "# ?\?/??",
    "yyyy/m/d",
    "d-mmm-yy",
    "d-mmm",
    "mmm-yy",
    "h:mm AM/PM",
    "h:mm:ss AM/PM",
    "h:mm",  // 20
    "h:mm:ss",
    "yyyy/m/d h:mm",
    "General",
    "General",
    "General",
    "General",
    "[$-411]ge.m.d",
    R"([$-411]ggge"年"m"月"d"日")",
    R"([$-411]ggge"年"m"月"d"日")",
    "m/d/yy",  // 30
    R"(yyyy"年"m"月"d"日")",
    R"(h"時"mm"分")",
    R"(h"時"mm"分"ss"秒")",
    R"(yyyy"年"m"月")",
    R"(m"月"d"日")",
    "[$-411]ge.m.d",
    R"(#,##0;\-#,##0)",
    R"(#,##0;[Red]\-#,##0)",
    R"(#,##0.00;\-#,##0.00)",
    R"(#,##0.00;[Red]\-#,##0.00)",  // 40
    R"(_ * #,##0_ ;_ * \-#,##0_ ;_ * "-"_ ;_ @_ )",
    R"(_ "¥"* #,##0_ ;_ "¥"* \-#,##0_ ;_ "¥"* "-"_ ;_ @_ )",
    R"(_ * #,##0.00_ ;_ * \-#,##0.00_ ;_ * "-"??_ ;_ @_ )",
    R"(_ "¥"* #,##0.00_ ;_ "¥"* \-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ )",
    "mm:ss",
    "[h]:mm:ss",
    "mm:ss.0",
    "##0.0E+0",
    "@",
    "[$-411]ge.m.d",  // 50
    R"([$-411]ggge"年"m"月"d"日")",
    R"(yyyy"年"m"月")",
    R"(m"月"d"日")",
    R"([$-411]ggge"年"m"月"d"日")",
    R"(yyyy"年"m"月")",
    R"(m"月"d"日")",
    "[$-411]ge.m.d",
    R"([$-411]ggge"年"m"月"d"日")",
};

}  // namespace

std::string_view builtin_format(int id) {
  return id >= 0 && id < static_cast<int>(kBuiltin.size()) ? kBuiltin[static_cast<std::size_t>(id)]
                                                           : kBuiltin[0];
}

}  // namespace nenpo::ingest
