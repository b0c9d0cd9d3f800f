package dev.relance.cloud;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Invokes handlers as Lambda does: JSON in, JSON out, with the serializers of Lambda's own Java
 * runtime, and with the permissions of the handler's function.
 */
public final class LambdaRuntime {
  private static final Map<Class<?>, PojoSerializer<Object>> SERIALIZERS =
      new ConcurrentHashMap<>();

  private LambdaRuntime() {}

  /** Invokes a handler of bytes. */
  public static byte[] invoke(RequestStreamHandler handler, byte[] event, Context context) {
    return Permissions.as(handler, () -> answer(handler, event, context));
  }

  private static byte[] answer(RequestStreamHandler handler, byte[] event, Context context) {
    var answer = new ByteArrayOutputStream();
    try {
      handler.handleRequest(new ByteArrayInputStream(event), answer, context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer.toByteArray();
  }

  /** Invokes a handler of typed events. */
  public static <I, O> byte[] invoke(RequestHandler<I, O> handler, byte[] event, Context context) {
    Type[] types = types(handler);
    O answer = invoke(handler, LambdaRuntime.<I>read(types[0], event), context);
    var json = new ByteArrayOutputStream();
    serializer((Class<?>) types[1]).toJson(answer, json);
    return json.toByteArray();
  }

  /** Invokes a handler with an event that is read already. */
  public static <I, O> O invoke(RequestHandler<I, O> handler, I event, Context context) {
    return Permissions.as(handler, () -> handler.handleRequest(event, context));
  }

  @SuppressWarnings("unchecked")
  private static <I> I read(Type type, byte[] event) {
    return (I) serializer((Class<?>) type).fromJson(new ByteArrayInputStream(event));
  }

  /** The types of the event and of the answer, as the class of the handler declares them. */
  private static Type[] types(RequestHandler<?, ?> handler) {
    return Arrays.stream(handler.getClass().getGenericInterfaces())
        .filter(ParameterizedType.class::isInstance)
        .map(ParameterizedType.class::cast)
        .filter(type -> type.getRawType() == RequestHandler.class)
        .findFirst()
        .orElseThrow()
        .getActualTypeArguments();
  }

  private static PojoSerializer<Object> serializer(Class<?> type) {
    return SERIALIZERS.computeIfAbsent(type, LambdaRuntime::newSerializer);
  }

  @SuppressWarnings("unchecked")
  private static PojoSerializer<Object> newSerializer(Class<?> type) {
    return (PojoSerializer<Object>)
        (LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
            ? LambdaEventSerializers.serializerFor(type, LambdaRuntime.class.getClassLoader())
            : JacksonFactory.getInstance().getSerializer(type));
  }
}
