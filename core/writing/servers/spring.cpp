#include "core/writing/servers/dialects.h"
#include "core/writing/servers/quoting.h"

namespace fetchscope {

namespace {

constexpr std::string_view springTemplate = R"~~~(
// CORS for Spring Boot (Web MVC). The filter is the first of all: preflights are answered before Spring Security asks for
// anything, and errors have the headers, too. It answers other origins with 403, and sends `Vary` always.

import java.time.Duration;
import java.util.List;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

@Configuration
public class CorsPolicy {

    @Bean
    public FilterRegistrationBean<CorsFilter> corsFilter() {
        CorsConfiguration policy = new CorsConfiguration();
@if any
        policy.setAllowedOrigins(List.of("*"));
@else
        // Only an origin of these lists is sent back.
        policy.setAllowedOrigins(List.of(@origins@));
        policy.setAllowedOriginPatterns(List.of(@patterns@));
@end
        policy.setAllowedMethods(List.of(@methodsList@));
        policy.setAllowedHeaders(List.of(@requestHeadersList@));
        policy.setExposedHeaders(List.of(@exposedHeadersList@));
        policy.setAllowCredentials(@credentials@);
        policy.setMaxAge(Duration.ofSeconds(@maxAge@));

        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/**", policy);
        FilterRegistrationBean<CorsFilter> filter = new FilterRegistrationBean<>(new CorsFilter(source));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
)~~~";

} // namespace

std::string writeSpring(const ServerPolicy& policy, const ServerPlace& place)
{
    return fillTemplate(springTemplate, valuesOf(policy, place, inDoubleQuotes));
}

} // namespace fetchscope
