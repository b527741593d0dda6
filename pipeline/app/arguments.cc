#include "app/arguments.h"

#include <Poco/Exception.h>
#include <Poco/Util/Option.h>
#include <Poco/Util/OptionProcessor.h>
#include <Poco/Util/OptionSet.h>

namespace nenpo::app {
namespace {

Poco::Util::OptionSet option_set(const std::vector<OptionRule>& rules) {
  Poco::Util::OptionSet set;
  for (const OptionRule& rule : rules) {
    Poco::Util::Option option(rule.name, "");
    option.repeatable(true);
    if (rule.takes == OptionRule::Takes::kValue) option.argument(rule.name, true);
    set.addOption(option);
  }
  return set;
}

bool is_negative_number(const std::string& word) {
  return word.size() > 1 && word[0] == '-' && word[1] >= '0' && word[1] <= '9';
}

}  // namespace

std::string Arguments::get(const std::string& option, const std::string& otherwise) const {
  const auto found = options.find(option);
  return found == options.end() ? otherwise : found->second;
}

Result<Arguments> parse_arguments(const std::vector<std::string>& words,
                                  const std::vector<OptionRule>& rules) {
  Arguments arguments;
  std::string word_in_hand;
  try {
    const Poco::Util::OptionSet set = option_set(rules);
    Poco::Util::OptionProcessor processor(set);
    processor.setUnixStyle(true);
    for (const std::string& word : words) {
      word_in_hand = word;
      if (is_negative_number(word)) {  // trace -45.4
        arguments.operands.push_back(word);
        continue;
      }
      std::string name;
      std::string value;
      if (!processor.process(word, name, value)) {
        arguments.operands.push_back(word);
      } else if (!name.empty()) {  // empty: the value follows in the next word
        arguments.options[name] = value;
      }
    }
    processor.checkRequired();
  } catch (const Poco::Exception&) {
    return Failure{"引数の解釈", word_in_hand,
                   "この指定は使えません。使い方は nenpo --help で確かめてください。"};
  }
  return arguments;
}

}  // namespace nenpo::app
