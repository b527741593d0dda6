#pragma once

#include <string>
#include <vector>

namespace nenpo::app {

/// What the program says to its caller.
enum ExitCode : int {
  kDone = 0,            // nothing wrong
  kDoneWithErrors = 1,  // done, with findings of severity error
  kWrongUsage = 2,      // or wrong configuration
  kRunFailed = 3,       // the previous output is untouched
};

/// Each command reads the words behind its name and does its work; one file a command.
ExitCode build_command(const std::vector<std::string>& words);
ExitCode check_command(const std::vector<std::string>& words);
ExitCode trace_command(const std::vector<std::string>& words);
ExitCode export_command(const std::vector<std::string>& words);
ExitCode dump_command(const std::vector<std::string>& words);
ExitCode forms_command(const std::vector<std::string>& words);
ExitCode preflight_command(const std::vector<std::string>& words);

}  // namespace nenpo::app
